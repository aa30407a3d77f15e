package dev.slo.sample.telemetry;

import dev.slo.diagnostic.Visible;
import java.util.regex.Pattern;

/** A variable's value as a message may show it: on one line, not too long, and never a secret. */
final class ShownValue {

    private static final Pattern SECRET = Pattern.compile("SECRET|TOKEN|PASSWORD|CREDENTIAL|KEY");
    private static final Pattern USER_INFO = Pattern.compile("//[^/@]*@");

    private ShownValue() {}

    static String of(String name, String value) {
        if (SECRET.matcher(name).find()) {
            return "(hidden)";
        }
        return Visible.escaped(Visible.quoted(USER_INFO.matcher(value).replaceAll("//(hidden)@")));
    }
}
