import { Switch } from '@mantine/core';
import { LOCKS, type FormNode } from '@tandem/forms-core';
import { useStudio, useStudioActions } from '../state/index.js';
import { useWords } from '../words/index.js';
import { PanelGroup } from './panel-group.js';
import controls from './controls/controls.module.css';
import classes from './panel.module.css';

/** What those below may not do with the field. Who stands below sees the locks and cannot take them off. */
export function FieldLocks({ node }: { readonly node: FormNode }) {
  const obeysLocks = useStudio((state) => state.info.obeysLocks);
  const readOnly = useStudio((state) => state.readOnly);
  const actions = useStudioActions();
  const words = useWords();
  if ((obeysLocks && node.locks.length === 0) || node.block === 'opaque') return null;
  return (
    <PanelGroup title={words.locksTitle}>
      <p className={classes.hint}>{obeysLocks ? words.locksHold : words.locksText}</p>
      {LOCKS.map((lock) => (
        <Switch
          key={lock}
          classNames={{ body: controls.switch as string, labelWrapper: controls.switchLabel as string }}
          label={sentence(words.locks[lock])}
          labelPosition="left"
          checked={node.locks.includes(lock)}
          disabled={obeysLocks || readOnly}
          onChange={(event) =>
            actions.do({
              do: 'setLocks',
              field: node.at,
              locks: LOCKS.filter((one) =>
                one === lock ? event.currentTarget.checked : node.locks.includes(one),
              ),
            })
          }
        />
      ))}
    </PanelGroup>
  );
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
