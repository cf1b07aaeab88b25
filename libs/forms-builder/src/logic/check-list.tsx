import { useMemo, useState } from 'react';
import { ActionIcon, Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleX,
  IconListCheck,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { describeLogic } from '@tandem/rules';
import { checksOf, formNames, type FormCheck } from '@tandem/forms-core';
import { EmptyState } from '@tandem/ui';
import { useStudio, useStudioActions } from '../state/index.js';
import { CheckEditor } from './check-editor.js';
import { freshId } from './rule-effects.js';
import { logicWords } from './words.js';
import classes from './logic.module.css';

const NEW = '=new';

/** Checks over several fields: what must hold, and what is said where it does not. */
export function CheckList() {
  const definition = useStudio((state) => state.definition);
  const target = useStudio((state) => state.target);
  const language = useStudio((state) => state.language);
  const readOnly = useStudio((state) => state.readOnly);
  const words = logicWords(language);
  const checks = useMemo(() => checksOf(definition.schema), [definition]);
  const [open, setOpen] = useState(() => (target?.kind === 'check' ? target.id || NEW : undefined));
  const close = () => setOpen(undefined);
  const fresh = freshId(
    checks.map((check) => check.id),
    'check',
  );
  return (
    <section aria-labelledby="logic-checks">
      <header className={classes.head}>
        <div>
          <h2 id="logic-checks">{words.checks}</h2>
          <p className={classes.quiet}>{words.checksAbout}</p>
        </div>
        {!readOnly && open !== NEW && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
            onClick={() => setOpen(NEW)}
          >
            {words.addCheck}
          </Button>
        )}
      </header>
      {open === NEW && (
        <div className={classes.card} data-open>
          <CheckEditor id={fresh} check={undefined} onClose={close} />
        </div>
      )}
      {checks.length === 0 && open !== NEW && (
        <EmptyState
          icon={<IconListCheck size={28} stroke={1.75} aria-hidden />}
          title={words.noChecks}
          text={words.noChecksText}
        />
      )}
      <ul className={classes.list}>
        {checks.map((check) => (
          <CheckCard
            key={check.id}
            check={check}
            open={open === check.id}
            onOpen={() => setOpen(check.id)}
            onClose={close}
          />
        ))}
      </ul>
    </section>
  );
}

interface CheckCardProps {
  readonly check: FormCheck;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

function CheckCard({ check, open, onOpen, onClose }: CheckCardProps) {
  const definition = useStudio((state) => state.definition);
  const language = useStudio((state) => state.language);
  const readOnly = useStudio((state) => state.readOnly);
  const actions = useStudioActions();
  const words = logicWords(language);
  const sentence = useMemo(() => {
    const names = formNames(definition, language, check.in);
    const quoted = (name: string) =>
      language === 'ru' ? `«${names.titleOf(name)}»` : `“${names.titleOf(name)}”`;
    const said = describeLogic(check.assert, language, quoted, names.optionOf);
    return said.charAt(0).toLocaleUpperCase(language) + said.slice(1);
  }, [definition, language, check]);
  const Icon = check.severity === 'error' ? IconCircleX : IconAlertTriangle;
  return (
    <li className={classes.card} data-open={open}>
      <div className={classes.cardHead}>
        <div>
          <p className={classes.sentence}>{sentence}</p>
          <p className={classes.message} data-severity={check.severity}>
            <Icon size={16} stroke={1.75} aria-hidden />
            {words.severityMarks[check.severity]}: {check.message}
          </p>
        </div>
        {!readOnly && (
          <div className={classes.cardActions}>
            <ActionIcon
              aria-label={words.editCheck(check.message)}
              aria-expanded={open}
              onClick={open ? onClose : onOpen}
            >
              <IconPencil size={18} stroke={1.75} aria-hidden />
            </ActionIcon>
            <ActionIcon
              aria-label={words.removeCheck(check.message)}
              onClick={() => actions.do({ do: 'removeCheck', id: check.id })}
            >
              <IconTrash size={18} stroke={1.75} aria-hidden />
            </ActionIcon>
          </div>
        )}
      </div>
      {open && <CheckEditor id={check.id} check={check} onClose={onClose} />}
    </li>
  );
}
