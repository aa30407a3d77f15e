package dev.slo.sample.worker.domain.mail;

/** The text around a mail's subject. Which one a mail gets follows from its id, so that every attempt says the same. */
record Template(String name, String greeting) {

    private static final String[] GREETINGS = {"Hello", "Good day", "Welcome back", "Dear customer", "Greetings"};

    static Template of(TaskId id) {
        int index = Math.floorMod(id.value().hashCode(), GREETINGS.length);
        return new Template("template_" + index, GREETINGS[index]);
    }

    OutgoingMail render(MailTask task) {
        String body = greeting + ",\n\nthis is about: " + task.subject() + "\n\nReference: " + task.id() + "\n";
        return new OutgoingMail(task.id(), task.to(), task.subject(), body);
    }
}
