package io.radon.dsl;

/** What a model is: a body, or another model with changes. */
public sealed interface Definition permits Body, ModelUse {}
