import { useMemo } from 'react';
import { Button } from '@mantine/core';
import type { JsonObject } from '@tandem/domain';
import { addOther, canHaveOther } from '../../canvas/add-other.js';
import { useStudio, useStudioStore } from '../../state/index.js';
import { useWords } from '../../words/index.js';
import { ListEditor } from './list-editor.js';
import { ScoredRowMore } from './scored-row-more.js';
import { startersOf } from './starter-entries.js';
import { useProperty, type PropertyProps } from './use-property.js';

interface ListControlProps extends PropertyProps {
  readonly focused?: boolean;
  readonly onDone?: () => void;
}

/** Options, levels, rows of a matrix, criteria: everything that is a list of titled entries. */
export function ListControl({ node, property, focused = false, onDone }: ListControlProps) {
  const { value, disabled, put } = useProperty({ node, property });
  const language = useStudio((state) => state.language);
  const store = useStudioStore();
  const words = useWords();
  const written = JSON.stringify(value ?? []);
  // The same list keeps its identity while the rest of the field changes.
  const entries = useMemo(() => JSON.parse(written) as readonly JsonObject[], [written]);
  const isStarter = useMemo(() => startersOf(node, property), [node, property]);
  const { control } = property;
  const scored = control.kind === 'scoredRows' ? control : undefined;
  const what = control.kind === 'options' ? control.what : 'row';
  const other = what === 'option' && canHaveOther(node) && !disabled;
  return (
    <ListEditor
      entries={entries}
      what={what}
      disabled={disabled}
      focused={focused}
      isStarter={isStarter}
      onDone={onDone}
      onChange={(next, say) => put(next as JsonObject[], say)}
      {...(scored || what === 'row'
        ? {
            renderMore: (entry: JsonObject, putEntry: (entry: JsonObject) => void) => (
              <ScoredRowMore
                entry={entry}
                levels={scored?.levels}
                compact={onDone !== undefined}
                disabled={disabled}
                onChange={putEntry}
              />
            ),
          }
        : {})}
      extra={
        other && (
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => addOther(store, node, property, language)}
          >
            {words.addOther}
          </Button>
        )
      }
    />
  );
}
