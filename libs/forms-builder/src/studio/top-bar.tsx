import { ActionIcon, Anchor, Button, Tooltip } from '@mantine/core';
import { say } from '@tandem/domain';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowLeft,
  IconCircleCheck,
  IconEye,
  IconUpload,
} from '@tabler/icons-react';
import { countIssues } from '../check/index.js';
import { usePort, useStudio, useStudioActions } from '../state/index.js';
import { useWords } from '../words/index.js';
import { FormMenu } from './form-menu.js';
import { FormTitle } from './form-title.js';
import { SaveState } from './save-state.js';
import classes from './studio.module.css';

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** Name of the form, how its draft is, and the great steps. */
export function TopBar() {
  const port = usePort();
  const version = useStudio((state) => state.info.basedOn?.version);
  const newer = useStudio((state) => state.info.newerAbove?.version);
  const readOnly = useStudio((state) => state.readOnly);
  const actions = useStudioActions();
  const words = useWords();
  return (
    <header className={classes.top}>
      <Anchor href={port.formsHref} aria-label={words.forms} className={classes.back}>
        <IconArrowLeft size={18} stroke={1.75} aria-hidden />
      </Anchor>
      <FormTitle />
      <span className={classes.draft}>
        {version === undefined ? words.draftFirst : words.draftOf(version + 1)}
      </span>
      {newer !== undefined && <span className={classes.newer}>{words.newerAbove(newer)}</span>}
      <SaveState />
      <Travel />
      <span className={classes.room} />
      <CheckButton />
      <Button
        variant="default"
        className={classes.toPreview}
        leftSection={<IconEye {...ICON} />}
        onClick={() => actions.openTab('preview')}
      >
        {words.preview}
      </Button>
      <Button
        leftSection={<IconUpload {...ICON} />}
        disabled={readOnly}
        onClick={() => actions.openPublish(true)}
      >
        {words.publish((version ?? 0) + 1)}
      </Button>
      <FormMenu />
    </header>
  );
}

function Travel() {
  const back = useStudio(({ steps, cursor }) => steps[cursor - 1]?.name);
  const forth = useStudio(({ steps, cursor }) => steps[cursor]?.name);
  const readOnly = useStudio((state) => state.readOnly);
  const language = useStudio((state) => state.language);
  const actions = useStudioActions();
  const words = useWords();
  const undo = back ? words.undoStep(say(back, language)) : words.undo;
  const redo = forth ? words.redoStep(say(forth, language)) : words.redo;
  return (
    <>
      <Tooltip label={`${undo} · Ctrl+Z`}>
        <ActionIcon
          aria-label={undo}
          aria-disabled={!back || readOnly}
          data-disabled={!back || readOnly || undefined}
          onClick={actions.undo}
        >
          <IconArrowBackUp size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${redo} · Ctrl+Shift+Z`}>
        <ActionIcon
          aria-label={redo}
          aria-disabled={!forth || readOnly}
          data-disabled={!forth || readOnly || undefined}
          onClick={actions.redo}
        >
          <IconArrowForwardUp size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  );
}

function CheckButton() {
  const check = useStudio((state) => state.check);
  const actions = useStudioActions();
  const words = useWords();
  if (!check) return <span className={classes.saveState}>{words.checkRuns}</span>;
  const { errors, warnings } = countIssues(check);
  const clean = errors + warnings === 0;
  return (
    <Button
      variant="default"
      className={classes.check}
      data-tone={errors > 0 ? 'error' : clean ? 'clean' : 'warning'}
      leftSection={clean ? <IconCircleCheck {...ICON} /> : <IconAlertTriangle {...ICON} />}
      onClick={() => actions.openTab('check')}
    >
      {clean ? words.checkClean : words.checkFound(errors, warnings)}
    </Button>
  );
}
