package dev.slo.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an editor shows of a key besides its description. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface Shown {

    /** What the value is, in a few words. */
    String title();

    /** Values to propose, as JSON; what is no JSON stands for itself as a text. */
    String[] examples() default {};
}
