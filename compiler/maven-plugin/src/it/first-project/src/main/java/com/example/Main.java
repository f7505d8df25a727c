package com.example;

import io.radon.runtime.model.Network;

/** Prints what the generated class says about itself. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Network network = new Small(3);
    System.out.println(network.name() + " has " + network.parameters() + " parameters,");
    System.out.println("the first block of its second stage is " + Small.Tap.S2.block(0).name());
    System.out.println("and its head is " + Small.Tap.HEAD.name());
  }
}
