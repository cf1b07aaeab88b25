import { useEffect, useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { IconMathFunction, IconPlus } from '@tabler/icons-react';
import { formulaNamesOf, writeFormula } from '@tandem/forms-core';
import { EmptyState } from '@tandem/ui';
import { useStudio, useStudioActions } from '../state/index.js';
import { AddFormula } from './add-formula.js';
import { FormulaEditor } from './formula-editor.js';
import { listFormulas, type ListedFormula } from './list-formulas.js';
import { SettingsTable } from './settings-table.js';
import { formulaWords } from './words.js';
import classes from './formulas.module.css';

/** What is computed in the form, and the values on which it depends. */
export function FormulasTab() {
  const definition = useStudio((state) => state.definition);
  const tree = useStudio((state) => state.tree);
  const language = useStudio((state) => state.language);
  const readOnly = useStudio((state) => state.readOnly);
  const target = useStudio((state) => state.target);
  const actions = useStudioActions();
  const words = formulaWords(language);
  const formulas = useMemo(() => listFormulas(definition, tree), [definition, tree]);
  const [open, setOpen] = useState<string>();
  const [adding, setAdding] = useState(false);
  useEffect(() => {
    const sought = target && formulas.find((one) => isTarget(one, target.kind, target.id));
    if (sought) setOpen(sought.at);
    // Only when somebody was led here: later changes of the list must not open anything.
  }, [target]);

  return (
    <div className={classes.tab}>
      <section>
        <header className={classes.head}>
          <div>
            <h2>{words.title}</h2>
            <p className={classes.quiet}>{words.about}</p>
          </div>
          {!readOnly && (
            <Button
              variant="default"
              leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
              onClick={() => setAdding(true)}
            >
              {words.add}
            </Button>
          )}
        </header>
        {formulas.length === 0 ? (
          <EmptyState
            icon={<IconMathFunction size={28} stroke={1.75} aria-hidden />}
            title={words.empty}
            text={words.emptyText}
          />
        ) : (
          <ul className={classes.list} aria-label={words.list}>
            {formulas.map((one) => (
              <FormulaCard
                key={one.at}
                listed={one}
                open={open === one.at}
                onOpen={() => setOpen(open === one.at ? undefined : one.at)}
              />
            ))}
          </ul>
        )}
      </section>
      <SettingsTable
        {...{ definition, readOnly, language, words }}
        onDo={(operation) => actions.do(operation, { quiet: true })?.message}
      />
      {adding && <AddFormula onAdded={setOpen} onClose={() => setAdding(false)} />}
    </div>
  );
}

const isTarget = (one: ListedFormula, kind: string, id: string): boolean =>
  (kind === 'formula' && (id === one.to || id === one.at)) || (kind === 'field' && id === one.at);

interface FormulaCardProps {
  readonly listed: ListedFormula;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function FormulaCard({ listed, open, onOpen }: FormulaCardProps) {
  const { at, to, scope, logic, node, table } = listed;
  const definition = useStudio((state) => state.definition);
  const language = useStudio((state) => state.language);
  const words = formulaWords(language);
  const said = useMemo(
    () =>
      logic === undefined
        ? words.noFormula
        : writeFormula(logic, formulaNamesOf(definition, language, scope)),
    [logic, definition, scope, language, words],
  );
  const title = node ? node.title || node.key : to;
  return (
    <li className={classes.card} data-open={open}>
      <button type="button" className={classes.cardHead} aria-expanded={open} onClick={onOpen}>
        <span>
          <span className={classes.cardTitle}>{title}</span>{' '}
          <span className={classes.quiet}>
            {!node && ` · ${words.lostField}`}
            {table && ` · ${words.everyRow(table.title || table.key)}`}
          </span>
        </span>
        <span className={classes.cardFormula}> {said}</span>
      </button>
      {open && <FormulaEditor key={at} {...{ to, scope, logic }} />}
    </li>
  );
}
