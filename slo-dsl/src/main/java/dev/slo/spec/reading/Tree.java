package dev.slo.spec.reading;

import dev.slo.diagnostic.Visible;
import dev.slo.spec.Site;
import java.util.List;
import java.util.Optional;

/** A part of a spec as a front end found it: keys, lists and texts with their places, before anybody read a meaning. */
public sealed interface Tree {

    /** Where it stands; where what holds it stands, if it takes no place itself. */
    Site site();

    /** What it is, for messages: with an article. */
    String description();

    /** How to write it if a text was meant, where it can be mistaken for one. */
    default Optional<String> asText() {
        return Optional.empty();
    }

    /**
     * A single value.
     *
     * @param text what it says
     */
    record Text(String text, Site site) implements Tree {
        @Override
        public String description() {
            return Visible.quoted(text);
        }
    }

    /**
     * A place for a value that holds none.
     *
     * @param cause why that may be, as a hint for the user
     */
    record Nothing(Site site, Optional<String> cause) implements Tree {
        @Override
        public String description() {
            return "nothing";
        }
    }

    /** What could not be read and was reported; nothing more is said about it. */
    record Mistake(Site site) implements Tree {
        @Override
        public String description() {
            return "a mistake";
        }
    }

    /** A list. */
    record Items(List<Tree> items, Site site, Optional<String> asText) implements Tree {
        /** A list that is nothing else. */
        public Items(List<Tree> items, Site site) {
            this(items, site, Optional.empty());
        }

        /** Copies the list. */
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String description() {
            return "a list";
        }
    }

    /** A mapping; no key stands twice. */
    record Fields(List<Field> fields, Site site, Optional<String> asText) implements Tree {
        /** A mapping that is nothing else. */
        public Fields(List<Field> fields, Site site) {
            this(fields, site, Optional.empty());
        }

        /** Copies the list. */
        public Fields {
            fields = List.copyOf(fields);
        }

        @Override
        public String description() {
            return "a mapping";
        }
    }

    /**
     * A key and its value.
     *
     * @param key the key's text
     * @param label where the key stands
     * @param value what it holds
     */
    record Field(String key, Site label, Tree value) {}
}
