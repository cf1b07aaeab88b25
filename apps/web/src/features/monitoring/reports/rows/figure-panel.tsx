import { Button, Radio } from '@mantine/core';
import type { ReportRowView, RowFiguresView } from '@tandem/contracts';
import { ListSkeleton } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../../../../shared/http/words.js';
import { Loaded } from '../../../../shared/pieces/loaded.js';
import { SidePanel } from '../../../../shared/pieces/side-panel.js';
import { tellDone } from '../../../../shared/pieces/tell.js';
import { rowFiguresQuery, useChooseFigure } from '../api/behind-rows.js';
import classes from '../panels.module.css';

export interface FigurePanelProps {
  readonly report: string;
  readonly row: ReportRowView;
  readonly onClose: () => void;
}

/** From which figure of the system a row is reckoned: what each counts, which is proposed, a choice for those who may. */
export function FigurePanel({ report, row, onClose }: FigurePanelProps) {
  const { t } = useTranslation();
  const figures = useQuery(rowFiguresQuery(report));
  return (
    <SidePanel
      over
      title={t('report.figure.title')}
      label={t('report.figure.label', { title: row.title })}
      onClose={onClose}
    >
      <p className={classes.hint}>
        {row.label} {row.title}
      </p>
      <Loaded query={figures} skeleton={<ListSkeleton count={4} />}>
        {(view) => <Choice report={report} row={row} view={view} onChosen={onClose} />}
      </Loaded>
    </SidePanel>
  );
}

const BY_HAND = '';

interface ChoiceProps {
  readonly report: string;
  readonly row: ReportRowView;
  readonly view: RowFiguresView;
  readonly onChosen: () => void;
}

function Choice({ report, row, view, onChosen }: ChoiceProps) {
  const { t } = useTranslation();
  const choose = useChooseFigure(report);
  const of = view.rows.find(({ measure }) => measure === row.measure);
  const [chosen, setChosen] = useState(of?.chosen ?? BY_HAND);
  const rank = new Map(of?.proposed.map(({ figure }, index) => [figure, index]));
  const certainty = new Map(of?.proposed.map((one) => [one.figure, one.certainty]));
  const fitting = view.figures
    .filter(({ unit }) => unit === row.unit)
    .toSorted((one, other) => (rank.get(one.key) ?? Infinity) - (rank.get(other.key) ?? Infinity) || 0);
  const moved = chosen !== (of?.chosen ?? BY_HAND);
  return (
    <>
      {of?.inherited && <p className={classes.hint}>{t('report.figure.inherited')}</p>}
      {!view.mayChoose && <p className={classes.hint}>{t('report.figure.mayNot')}</p>}
      <Radio.Group
        value={chosen}
        onChange={setChosen}
        label={t('report.figure.from')}
        readOnly={!view.mayChoose}
      >
        <div className={classes.figures} style={{ marginTop: '0.5rem' }}>
          {fitting.map(({ key, title, explains }) => (
            <Radio
              key={key}
              value={key}
              disabled={!view.mayChoose && key !== chosen}
              label={certainty.has(key) ? `${title} · ${t(`report.figure.${certainty.get(key)!}`)}` : title}
              description={explains}
            />
          ))}
          <Radio
            value={BY_HAND}
            disabled={!view.mayChoose && chosen !== BY_HAND}
            label={t('report.figure.byHand')}
            description={t('report.figure.byHandText')}
          />
        </div>
      </Radio.Group>
      {choose.error && (
        <p role="alert" style={{ margin: 0, color: 'var(--td-overdue)' }}>
          {failureWords(choose.error, t)}
        </p>
      )}
      {view.mayChoose && (
        <Button
          disabled={!moved}
          loading={choose.isPending}
          onClick={() =>
            choose.mutate(
              { measure: row.measure, figure: chosen === BY_HAND ? null : chosen },
              {
                onSuccess: () => {
                  tellDone(t('report.figure.chosen'));
                  onChosen();
                },
              },
            )
          }
        >
          {t('report.figure.choose')}
        </Button>
      )}
    </>
  );
}
