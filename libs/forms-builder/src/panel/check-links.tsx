import { useMemo } from 'react';
import { Button } from '@mantine/core';
import { checksOf, type FormNode } from '@tandem/forms-core';
import { describeLogic } from '@tandem/rules';
import { IconPlus } from '@tabler/icons-react';
import { speakerOf } from '../canvas/rule-words.js';
import { useStudio, useStudioActions } from '../state/index.js';
import { useWords } from '../words/index.js';
import classes from './panel.module.css';

/** Checks between fields that are told at this one, as sentences. */
export function CheckLinks({ node }: { readonly node: FormNode }) {
  const definition = useStudio((state) => state.definition);
  const tree = useStudio((state) => state.tree);
  const language = useStudio((state) => state.language);
  const readOnly = useStudio((state) => state.readOnly);
  const actions = useStudioActions();
  const words = useWords();
  const checks = useMemo(
    () =>
      checksOf(definition.schema).filter(({ at, in: scope }) => {
        const place = at.startsWith('$row/') ? `${scope ?? ''}/*/${at.slice('$row/'.length)}` : at;
        return place === node.at || place.startsWith(`${node.at}/`);
      }),
    [definition, node.at],
  );
  return (
    <>
      {checks.map((check) => {
        const { titleOf, optionOf } = speakerOf(tree, check.in);
        const sentence = describeLogic(check.assert, language, titleOf, optionOf);
        return (
          <div key={check.id} className={classes.rule} data-tone="check">
            <p>{words.inputCheck(sentence)}</p>
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={`${words.edit}: ${sentence}`}
              onClick={() => actions.openTab('logic', { kind: 'check', id: check.id })}
            >
              {readOnly ? words.more : words.edit}
            </Button>
          </div>
        );
      })}
      {!readOnly && (
        <Button
          variant="subtle"
          size="compact-xs"
          className={classes.addLink}
          leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />}
          onClick={() => actions.openTab('logic', { kind: 'check', id: '' })}
        >
          {words.addCheck}
        </Button>
      )}
    </>
  );
}
