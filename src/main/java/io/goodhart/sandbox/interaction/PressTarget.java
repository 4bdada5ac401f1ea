package io.goodhart.sandbox.interaction;

/** Where the thing is that a person presses. */
public sealed interface PressTarget permits MessageRef, ViewRef {}
