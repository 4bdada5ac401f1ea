package io.goodhart.sandbox.blocks;

/** Where blocks are shown, with the number of blocks it holds. */
public enum Surface {
  MESSAGE(50),
  MODAL(100),
  HOME(100);

  private final int maxBlocks;

  Surface(int maxBlocks) {
    this.maxBlocks = maxBlocks;
  }

  public int maxBlocks() {
    return maxBlocks;
  }
}
