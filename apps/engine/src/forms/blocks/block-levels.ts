import { Injectable } from '@nestjs/common';
import type { LibraryBlock } from '@tandem/contracts';
import { reachOf } from '@tandem/domain';
import type { Viewer } from '../../identity/viewer.js';
import { UnitDirectory } from '../../pipeline/unit-directory.js';
import { refuse } from '../../problems/problem-error.js';
import { DesignScope } from '../design/design-scope.js';
import { placesOf } from '../visible-to.js';

type Level = LibraryBlock['level'];

/** Which unit offers a block at a level, and whose blocks a person is offered. */
@Injectable()
export class BlockLevels {
  constructor(
    private readonly scope: DesignScope,
    private readonly units: UnitDirectory,
  ) {}

  placesOf(viewer: Viewer): string[] {
    return placesOf(viewer);
  }

  /** The unit of the level for which the person designs; null for a block of his own. */
  async unitOf(viewer: Viewer, level: Level, unit: string | undefined): Promise<string | null> {
    if (level === 'personal') return null;
    const owner = await this.scope.owner(viewer, unit);
    // Who designs for the whole installation offers blocks where he works: at the top of his region.
    const place = owner.path ?? viewer.held.map(reachOf).find((path) => !path.includes('.'));
    const found = place === undefined ? undefined : this.units.at(place);
    if (!found || levelOf(found.kind) !== level)
      throw refuse.notYours({
        ru: 'Вы можете сохранить блок для себя или для своего уровня.',
        en: 'You can keep a block for yourself or for your own level.',
      });
    return found.id;
  }
}

const levelOf = (kind: string): Level =>
  kind === 'region' ? 'region' : kind === 'municipality' ? 'municipality' : 'school';
