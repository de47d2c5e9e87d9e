package dev.intos.processor.model;

import com.sun.source.tree.CompilationUnitTree;

/** One source file, where a position lies. */
public record Unit(CompilationUnitTree tree) {}
