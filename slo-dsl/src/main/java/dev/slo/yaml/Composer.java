package dev.slo.yaml;

import dev.slo.yaml.Node.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Builds the trees of a source's documents from the events of the YAML library. Not with the library's own composer,
 * because that one recurses, stops for good at the first error and counts aliases without their size. After a syntax
 * error reading goes on at the next line {@code ---}.
 */
final class Composer {

    /** How often reading starts again, as each time costs a copy of the rest of the source. */
    private static final int MAX_RESTARTS = 50;

    private final Findings findings;
    private final List<Node> documents = new ArrayList<>();

    private Composer(Findings findings) {
        this.findings = findings;
    }

    /** The root nodes of the documents that are sound YAML, in their order. */
    static List<Node> compose(Findings findings) {
        Composer composer = new Composer(findings);
        int from = 0;
        for (int restarts = 0; from >= 0 && restarts <= MAX_RESTARTS; restarts++) {
            from = composer.composeFrom(from);
        }
        return composer.documents;
    }

    /** Reads documents up to the end or to an error; the offset to go on from, or -1 at the end. */
    private int composeFrom(int base) {
        Events events = new Events(findings, base);
        TreeBuilder tree = new TreeBuilder(findings);
        for (Optional<Event> next = events.next(); next.isPresent(); next = events.next()) {
            Stretch place = events.place(next.get());
            if (next.get() instanceof DocumentStartEvent) {
                tree = new TreeBuilder(findings);
            } else if (!accept(tree, next.get(), place)) {
                return findings.source().nextDocument(place.start());
            }
            tree.root().ifPresent(documents::add);
        }
        return events.isBroken() ? findings.source().nextDocument(events.offset()) : -1;
    }

    private static boolean accept(TreeBuilder tree, Event event, Stretch place) {
        if (event instanceof ScalarEvent scalar) {
            tree.scalar(scalar, place);
        } else if (event instanceof AliasEvent alias) {
            return tree.alias(alias, place);
        } else if (event instanceof CollectionStartEvent start) {
            return tree.start(start, place);
        } else if (event instanceof CollectionEndEvent) {
            tree.end(place);
        }
        return true;
    }
}
