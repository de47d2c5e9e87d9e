package dev.intos.processor.effects;

import dev.intos.processor.effects.Thing.Env;

/** One use of some code: with what is known of its parameters and captured variables there. */
record Node(Code code, Env env) {}
