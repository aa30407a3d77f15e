package dev.slo.yaml;

import dev.slo.diagnostic.Code;

/** The codes of what can be wrong with a YAML file before its keys and values are read. */
final class YamlCodes {

    static final Code TOO_LARGE = new Code("yaml.too-large");
    static final Code ENCODING = new Code("yaml.encoding");
    static final Code BINARY = new Code("yaml.binary");
    static final Code CONTROL_CHARACTER = new Code("yaml.control-character");
    static final Code EMPTY = new Code("yaml.empty");

    static final Code TOO_MANY_MISTAKES = new Code("yaml.too-many-mistakes");

    static final Code SYNTAX = new Code("yaml.syntax");
    static final Code TAB = new Code("yaml.tab");
    static final Code TAG = new Code("yaml.tag");
    static final Code TOO_DEEP = new Code("yaml.too-deep");
    static final Code ALIAS_BOMB = new Code("yaml.alias-bomb");
    static final Code UNKNOWN_ALIAS = new Code("yaml.unknown-alias");
    static final Code RECURSIVE_ALIAS = new Code("yaml.recursive-alias");

    static final Code DUPLICATE_KEY = new Code("yaml.duplicate-key");
    static final Code COMPLEX_KEY = new Code("yaml.complex-key");
    static final Code MERGE_KEY = new Code("yaml.merge-key");

    static final Code API_VERSION = new Code("spec.api-version");

    private YamlCodes() {}
}
