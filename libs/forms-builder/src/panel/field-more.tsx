import { useMemo } from 'react';
import { Button, Code } from '@mantine/core';
import { say } from '@tandem/domain';
import { usersOf, type FormNode } from '@tandem/forms-core';
import { IconBraces } from '@tabler/icons-react';
import { titleOfField } from '../canvas/field-words.js';
import { useStudio, useStudioActions } from '../state/index.js';
import { useWords } from '../words/index.js';
import classes from './panel.module.css';

/** What only some people look for: the name in the data, who uses the field, what the studio does not edit. */
export function FieldMore({ node }: { readonly node: FormNode }) {
  const definition = useStudio((state) => state.definition);
  const language = useStudio((state) => state.language);
  const readOnly = useStudio((state) => state.readOnly);
  const actions = useStudioActions();
  const words = useWords();
  const users = useMemo(() => usersOf(definition, node.at), [definition, node.at]);
  return (
    <>
      <div className={classes.row}>
        <span>{words.key}</span>
        <Code>{node.key}</Code>
        <Button
          variant="subtle"
          size="compact-xs"
          disabled={readOnly}
          onClick={() => actions.openDialog({ kind: 'renameKey', field: node.at })}
        >
          {words.renameKey}
        </Button>
      </div>
      <div>
        <p className={classes.small}>{words.users}</p>
        {users.length === 0 ? (
          <p className={classes.plain}>{words.noUsers}</p>
        ) : (
          <ul className={classes.users}>
            {users.map(({ kind, id, text }) => (
              <li key={`${kind} ${id}`}>{say(text, language)}</li>
            ))}
          </ul>
        )}
      </div>
      {node.rest.length > 0 && (
        <div>
          <p className={classes.small}>{words.rest}</p>
          <p className={classes.hint}>{words.restText}</p>
          <p className={classes.rest}>
            {node.rest.map((keyword) => (
              <Code key={keyword}>{keyword}</Code>
            ))}
          </p>
        </div>
      )}
      <Button
        variant="default"
        className={classes.addLink}
        leftSection={<IconBraces size={16} stroke={1.75} aria-hidden />}
        onClick={() =>
          actions.openDialog({ kind: 'json', at: node.schemaAt, title: titleOfField(node, words) })
        }
      >
        {words.openJson}
      </Button>
    </>
  );
}
