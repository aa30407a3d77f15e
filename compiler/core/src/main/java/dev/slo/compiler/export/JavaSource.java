package dev.slo.compiler.export;

import dev.slo.compiler.export.Phrase.Call;
import dev.slo.compiler.export.Phrase.Chain;
import dev.slo.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Services as a class of Java that declares them with the DSL. */
public final class JavaSource {

    private static final String STEP = "    ";

    private final MethodNames names = new MethodNames();
    private final List<String> methods = new ArrayList<>();
    private final SortedSet<String> words = new TreeSet<>();
    private boolean noData;
    private boolean slos;

    private JavaSource() {}

    /**
     * One file of source, which compiled and asked yields equal models.
     *
     * @param className the class, with its package if it has one, such as {@code com.acme.ApiSlos}
     */
    public static String of(String className, List<Service> services) {
        return new JavaSource().write(className, services);
    }

    private String write(String className, List<Service> services) {
        List<Phrase> calls = new ArrayList<>();
        for (Service service : services) {
            calls.add(Chain.of(Call.of(service(Document.of(service)))));
        }
        String list = Chain.of(new Call("List.of", calls)).print(2 * STEP.length());
        int dot = className.lastIndexOf('.');
        StringBuilder source = new StringBuilder();
        if (dot > 0) {
            source.append("package ").append(className, 0, dot).append(";\n\n");
        }
        source.append(imports());
        source.append("/** Declares service level objectives. */\n");
        source.append("public final class ")
                .append(className.substring(dot + 1))
                .append(" implements SloProvider {\n\n");
        source.append(STEP).append("@Override\n");
        source.append(STEP).append("public List<ServiceDeclaration> services() {\n");
        source.append(STEP.repeat(2))
                .append("return ")
                .append(list)
                .append(";\n")
                .append(STEP)
                .append("}\n");
        methods.forEach(method -> source.append('\n').append(method));
        return source.append("}\n").toString();
    }

    private String imports() {
        List<String> types = new ArrayList<>();
        types.add("dev.slo.dsl.ServiceDeclaration");
        if (slos) {
            types.add("dev.slo.dsl.SloDeclaration");
        }
        types.add("dev.slo.dsl.SloProvider");
        if (noData) {
            types.add("dev.slo.model.Sli.NoData");
        }
        types.add("java.util.List");
        String words = this.words.stream()
                .map(word -> "import static dev.slo.dsl.Slos." + word + ";\n")
                .collect(Collectors.joining("", "", "\n"));
        return words + types.stream().map(type -> "import " + type + ";\n").collect(Collectors.joining("", "", "\n"));
    }

    /** Writes a method that declares a service; its name. */
    private String service(Map<String, Object> document) {
        List<Phrase> slos = new ArrayList<>();
        List<String> bodies = new ArrayList<>(methods);
        methods.clear();
        for (Object slo : (List<?>) JavaWords.value(document, "slos")) {
            slos.add(Chain.of(Call.of(slo((Map<?, ?>) slo))));
        }
        List<Call> calls = new ArrayList<>(JavaWords.tail(document, "apiVersion", "service", "slos"));
        if (!slos.isEmpty()) {
            calls.add(new Call("with", slos));
        }
        String name = String.valueOf(JavaWords.value(document, "service"));
        String method = names.of(name, "Service");
        bodies.add(method(method, "ServiceDeclaration", Chain.of(JavaWords.word("service", name), calls)));
        bodies.addAll(methods);
        methods.clear();
        methods.addAll(bodies);
        return method;
    }

    /** Writes a method that declares an SLO; its name. */
    private String slo(Map<?, ?> slo) {
        slos = true;
        Chain start = Chain.of(
                JavaWords.word("slo", JavaWords.value(slo, "name")),
                Call.of("measuredBy", JavaIndicator.of((Map<?, ?>) JavaWords.value(slo, "sli"))),
                JavaWords.word("objective", JavaWords.value(slo, "objective")));
        List<Call> calls = new ArrayList<>(start.calls());
        calls.addAll(JavaWords.tail(slo, "name", "sli", "objective"));
        String method = names.of(String.valueOf(JavaWords.value(slo, "name")), "Slo");
        methods.add(method(method, "SloDeclaration", new Chain(calls)));
        return method;
    }

    private String method(String name, String type, Chain chain) {
        note(chain);
        return STEP + "private static " + type + " " + name + "() {\n" + STEP.repeat(2) + "return "
                + chain.print(2 * STEP.length()) + ";\n" + STEP + "}\n";
    }

    /** Notes the words that chains begin with: they are imported. */
    private void note(Phrase phrase) {
        if (phrase instanceof Chain chain) {
            Call first = chain.calls().get(0);
            boolean own = first.arguments().isEmpty() && first.method().matches(".*(Slo|Service)\\d*");
            if (!own) {
                words.add(first.method());
            }
            chain.calls().forEach(call -> call.arguments().forEach(this::note));
        } else {
            noData |= phrase.flat().startsWith("NoData.");
        }
    }
}
