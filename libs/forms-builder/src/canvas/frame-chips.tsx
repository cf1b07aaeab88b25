import type { FormNode } from '@tandem/forms-core';
import { IconAsterisk, IconGitBranch, IconLink, IconLock, IconMathFunction } from '@tabler/icons-react';
import { useStudio } from '../state/index.js';
import { useWords } from '../words/index.js';
import { rulesOfField } from './rule-words.js';
import classes from './canvas.module.css';

const ICON = { size: 13, stroke: 1.75, 'aria-hidden': true } as const;

/** What a field is subject to, told above it: shown if, required if, computed, locked. */
export function FrameChips({ node }: { readonly node: FormNode }) {
  const words = useWords();
  const language = useStudio((state) => state.language);
  // Words, not objects: the frame is drawn anew only when they are others.
  const told = useStudio((state) =>
    rulesOfField(state.definition, state.tree, language, node.at)
      .map(({ shows, when }) => `${shows ? 'show' : 'require'} ${when}`)
      .join('\n'),
  );
  const rules = told === '' ? [] : told.split('\n');
  const linked = node.schema['x-link'] !== undefined;
  if (rules.length === 0 && !node.computed && node.locks.length === 0 && !linked) return null;
  return (
    <div className={classes.chips}>
      {rules.map((rule) => {
        const [act = '', ...when] = rule.split(' ');
        const shows = act === 'show';
        return (
          <span key={rule} className={classes.chip} data-tone="rule">
            {shows ? <IconGitBranch {...ICON} /> : <IconAsterisk {...ICON} />}
            {shows ? words.shownIf(when.join(' ')) : words.requiredIf(when.join(' '))}
          </span>
        );
      })}
      {node.computed && (
        <span className={classes.chip} data-tone="computed">
          <IconMathFunction {...ICON} />
          {words.computed}
        </span>
      )}
      {linked && (
        <span className={classes.chip} data-tone="plain">
          <IconLink {...ICON} />
          {words.fromLibrary}
        </span>
      )}
      {node.locks.length > 0 && (
        <span className={classes.chip} data-tone="plain">
          <IconLock {...ICON} />
          {words.locked}: {node.locks.map((lock) => words.locks[lock]).join(', ')}
        </span>
      )}
    </div>
  );
}
