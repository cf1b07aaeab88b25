import { Injectable } from '@nestjs/common';
import type { PaperShape } from './paper-shape.js';

/** Papers that features make by a shape, by their keys: their templates are kept beside those of forms. */
@Injectable()
export class ShapedPapers {
  private readonly shapes = new Map<string, PaperShape>();

  add(shapes: readonly PaperShape[]): void {
    for (const shape of shapes) this.shapes.set(shape.key, shape);
  }

  of(key: string): PaperShape | undefined {
    return this.shapes.get(key);
  }
}
