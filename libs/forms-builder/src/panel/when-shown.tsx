import { Button } from '@mantine/core';
import type { FormNode } from '@tandem/forms-core';
import { IconGitBranch, IconMathFunction, IconPlus } from '@tabler/icons-react';
import { formulaOfField, rulesOfField } from '../canvas/rule-words.js';
import { useStudio, useStudioActions } from '../state/index.js';
import { useWords } from '../words/index.js';
import { PanelGroup } from './panel-group.js';
import classes from './panel.module.css';

const ICON = { size: 14, stroke: 1.75, 'aria-hidden': true } as const;

/** Rules that show or require a field, as sentences, with the way to where they are edited. */
export function WhenShown({ node }: { readonly node: FormNode }) {
  const definition = useStudio((state) => state.definition);
  const tree = useStudio((state) => state.tree);
  const language = useStudio((state) => state.language);
  const readOnly = useStudio((state) => state.readOnly);
  const actions = useStudioActions();
  const words = useWords();
  const rules = rulesOfField(definition, tree, language, node.at);
  const formula = formulaOfField(definition, node.at);
  const editLabel = readOnly ? words.more : words.edit;
  return (
    <PanelGroup title={words.whenShown}>
      {rules.length === 0 && <p className={classes.plain}>{words.alwaysShown}</p>}
      {rules.map(({ id, when, shows, requires }) => (
        <div key={id} className={classes.rule} data-tone="rule">
          <p>
            <IconGitBranch {...ICON} />{' '}
            {words.ifThen(
              when,
              shows && requires ? words.thenBoth : shows ? words.thenShow : words.thenRequire,
            )}
          </p>
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={`${editLabel}: ${when}`}
            onClick={() => actions.openTab('logic', { kind: 'rule', id })}
          >
            {editLabel}
          </Button>
        </div>
      ))}
      {!readOnly && (
        <Button
          variant="subtle"
          size="compact-xs"
          className={classes.addLink}
          leftSection={<IconPlus {...ICON} />}
          onClick={() => actions.openTab('logic', { kind: 'field', id: node.at })}
        >
          {words.addRule}
        </Button>
      )}
      {formula && (
        <div className={classes.rule} data-tone="computed">
          <p>
            <IconMathFunction {...ICON} /> {words.formulaIs}
          </p>
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => actions.openTab('formulas', { kind: 'formula', id: formula.to })}
          >
            {editLabel}
          </Button>
        </div>
      )}
    </PanelGroup>
  );
}
