package dev.slo.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that the keys of a mapping are described at the keys of the same names of another one. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface KeysOf {

    /** The mapping with the descriptions. */
    Class<?> value();
}
