import { useMemo, useRef, type MouseEvent } from 'react';
import { say } from '@tandem/domain';
import type { FormTree } from '@tandem/forms-core';
import {
  FormCanvas,
  type EndSlot as EndSlotProps,
  type HelpSlot as HelpSlotProps,
  type LabelSlot as LabelSlotProps,
} from '@tandem/forms-renderer';
import { useStudio, useStudioActions } from '../state/index.js';
import { useWords } from '../words/index.js';
import { useDrops } from './drag/use-drops.js';
import { EndSlot } from './end-slot.js';
import { FieldFrame } from './field-frame.js';
import { HelpSlot } from './help-slot.js';
import { LabelSlot } from './label-slot.js';
import { OpaqueCard } from './opaque-card.js';
import { PageHeading } from './page-heading.js';
import classes from './canvas.module.css';

// The same functions at every drawing: another one would draw every field anew.
const renderLabel = (slot: LabelSlotProps) => <LabelSlot {...slot} />;
const renderHelp = (slot: HelpSlotProps) => <HelpSlot {...slot} />;
const renderEnd = (slot: EndSlotProps) => <EndSlot {...slot} />;
const renderOpaque = (at: string) => <OpaqueCard at={at} />;

const opaquePlaces = (tree: FormTree): ReadonlySet<string> =>
  new Set([...tree.byPlace.values()].filter((node) => node.block === 'opaque').map((node) => node.at));

/** The form itself on white paper, every field in a frame. */
export function StudioCanvas() {
  const definition = useStudio((state) => state.definition);
  const tree = useStudio((state) => state.tree);
  const page = useStudio((state) => state.page);
  const language = useStudio((state) => state.language);
  const actions = useStudioActions();
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const opaque = useMemo(() => opaquePlaces(tree), [tree]);
  useDrops(scroller);
  const onClick = (event: MouseEvent): void => {
    if (!(event.target as Element).closest('[data-frame], button, input, textarea, [role="dialog"]'))
      actions.select([]);
  };
  return (
    <div ref={scroller} className={classes.desk} data-desk onClick={onClick}>
      <section className={classes.sheet} aria-label={words.canvas} data-sheet tabIndex={-1}>
        <PageHeading />
        {tree.root.block === 'opaque' ? (
          <p className={classes.opaque}>{tree.root.why && say(tree.root.why, language)}</p>
        ) : (
          <FormCanvas
            definition={definition}
            page={page}
            opaque={opaque}
            frame={FieldFrame}
            renderLabel={renderLabel}
            renderHelp={renderHelp}
            renderEnd={renderEnd}
            renderOpaque={renderOpaque}
          />
        )}
      </section>
    </div>
  );
}
