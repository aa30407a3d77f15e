package dev.slo.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The keys that a mapping has to have, where there is a choice: all keys of exactly one of several sets. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface KeySets {

    /** The sets, each with spaces between its keys. */
    String[] value();
}
