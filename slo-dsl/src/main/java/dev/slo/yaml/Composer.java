package dev.slo.yaml;

import dev.slo.yaml.Node.Stretch;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Builds the trees of a source's documents from the events of the YAML library. Not with the library's own composer,
 * because that one recurses, stops for good at the first error and counts aliases without their size. After a syntax
 * error reading goes on at the next line {@code ---}.
 */
final class Composer {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private final Findings findings;
    private final SourceText source;
    private final List<Node> documents = new ArrayList<>();

    private Composer(Findings findings) {
        this.findings = findings;
        this.source = findings.source();
    }

    /** The root nodes of the documents that are sound YAML, in their order. */
    static List<Node> compose(Findings findings) {
        Composer composer = new Composer(findings);
        int from = 0;
        while (from >= 0) {
            from = composer.composeFrom(from);
        }
        return composer.documents;
    }

    /** Reads documents up to the end or to an error; the offset to go on from, or -1 at the end. */
    private int composeFrom(int base) {
        ParserImpl parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, source.from(base)));
        int reached = base;
        try {
            TreeBuilder tree = new TreeBuilder(findings);
            while (parser.hasNext()) {
                Event event = parser.next();
                Stretch place = place(event, base);
                reached = place.start();
                if (event instanceof DocumentStartEvent) {
                    tree = new TreeBuilder(findings);
                } else if (!accept(tree, event, place)) {
                    return source.nextDocument(reached);
                }
                tree.root().ifPresent(documents::add);
            }
            return -1;
        } catch (MarkedYamlEngineException e) {
            int offset = base + e.getProblemMark().map(Mark::getIndex).orElse(reached - base);
            SyntaxError.report(findings, e, offset);
            return source.nextDocument(offset);
        } catch (YamlEngineException e) {
            findings.error(YamlCodes.SYNTAX, new Stretch(reached, reached), String.valueOf(e.getMessage()));
            return source.nextDocument(reached);
        }
    }

    private static Stretch place(Event event, int base) {
        int start = base + event.getStartMark().map(Mark::getIndex).orElse(0);
        int end = base + event.getEndMark().map(Mark::getIndex).orElse(0);
        return new Stretch(start, end);
    }

    private static boolean accept(TreeBuilder tree, Event event, Stretch place) {
        if (event instanceof ScalarEvent scalar) {
            return tree.scalar(scalar, place);
        } else if (event instanceof AliasEvent alias) {
            return tree.alias(alias, place);
        } else if (event instanceof CollectionStartEvent start) {
            return tree.start(start, place);
        } else if (event instanceof CollectionEndEvent) {
            return tree.end(place);
        }
        return true;
    }
}
