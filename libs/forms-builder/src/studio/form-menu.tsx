import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { EXPORT_KINDS, useStudio, useStudioActions, type ExportKind } from '../state/index.js';
import { useWords } from '../words/index.js';
import { useExport } from './use-export.js';
import classes from './studio.module.css';

/** What is seldom done to the form as a whole: taken away as a file, brought from one, thrown away. */
export function FormMenu() {
  const readOnly = useStudio((state) => state.readOnly);
  const actions = useStudioActions();
  const words = useWords();
  const { exportAs, state } = useExport();
  const take = (kind: ExportKind) => {
    if (kind === 'pdf-filled') actions.openDialog({ kind: 'exportFilled' });
    else void exportAs(kind);
  };
  return (
    <>
      {state === 'failed' && (
        <span role="alert" className={classes.newer}>
          {words.exportFailed}
        </span>
      )}
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon
            variant="default"
            size="lg"
            className={classes.more}
            aria-label={words.formMenu}
            loading={state === 'wait'}
          >
            <IconDots size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{words.exportGroup}</Menu.Label>
          {EXPORT_KINDS.map((kind) => (
            <Menu.Item key={kind} onClick={() => take(kind)}>
              {words.exports[kind]}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item disabled={readOnly} onClick={() => actions.openDialog({ kind: 'import' })}>
            {words.commandNames.import}
          </Menu.Item>
          <Menu.Item disabled={readOnly} color="red" onClick={() => actions.openDialog({ kind: 'drop' })}>
            {words.dropDraft}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
