package io.goodhart.approvals.request;

import io.goodhart.approvals.action.Action;
import io.goodhart.approvals.action.ActionClass;
import java.util.Locale;
import java.util.Set;

/**
 * Tools that run what they are given: to approve one for more than once would be to approve
 * everything.
 */
final class Interpreters {
  private static final Set<String> NAMES =
      Set.of(
          "awk",
          "bash",
          "bun",
          "busybox",
          "cmd",
          "code",
          "dash",
          "deno",
          "docker",
          "env",
          "eval",
          "exec",
          "fish",
          "go",
          "java",
          "jshell",
          "ksh",
          "kubectl",
          "lua",
          "make",
          "node",
          "npm",
          "npx",
          "osascript",
          "perl",
          "php",
          "powershell",
          "process",
          "pwsh",
          "python",
          "r",
          "ruby",
          "run",
          "script",
          "sh",
          "shell",
          "ssh",
          "sudo",
          "terminal",
          "uv",
          "xargs",
          "zsh");

  private Interpreters() {}

  /** Whether the action runs no commands or programs, as far as its kind and tool tell. */
  static boolean isHarmless(Action action) {
    if (action.kind() == ActionClass.SHELL || action.kind() == ActionClass.OTHER) {
      return false;
    }
    String[] words = action.tool().toLowerCase(Locale.ROOT).split("[^a-z]+", -1);
    for (String word : words) {
      if (NAMES.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
