package dev.intos.processor.facts;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;

/**
 * What one {@code @Trusted} says.
 *
 * @param because the reason after constant folding; empty where it is missing
 */
public record Trust(List<String> rules, String because, AnnotationMirror mirror) {}
