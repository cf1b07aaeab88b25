import { ActionIcon, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconExternalLink, IconX } from '@tabler/icons-react';
import type { AvailableEventView, CaseView } from '@tandem/contracts';
import { PairMark, PersonAvatar } from '@tandem/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { caseQuery } from '../../shared/cases/get-case.js';
import { LinkButton } from '../../shared/pieces/link.js';
import { Loaded } from '../../shared/pieces/loaded.js';
import { useFocusBack } from '../../shared/pieces/use-focus-back.js';
import { useWords } from '../../shared/words/use-words.js';
import { ActionList } from './action-list.js';
import { historyQuery } from './api/list-history.js';
import classes from './case-drawer.module.css';
import { CaseRoad } from './case-road.js';
import { HistoryDays } from '../../shared/pieces/history-days.js';
import { TurnCard } from './turn-card.js';

export interface CaseDrawerProps {
  readonly caseId: string;
  readonly onClose: () => void;
  readonly onDo: (event: AvailableEventView) => void;
}

/** The open card beside the board: road, whose move, what can be done, last events. On a narrow screen it covers the board. */
export function CaseDrawer(props: CaseDrawerProps) {
  const { t } = useTranslation();
  useFocusBack(props.caseId);
  const narrow = useMediaQuery('(max-width: 75em)', false, { getInitialValueInEffect: false });
  if (narrow)
    return (
      <Drawer
        opened
        onClose={props.onClose}
        position="right"
        size="23.25rem"
        withCloseButton={false}
        padding={0}
        aria-label={t('cases.drawer')}
      >
        <Body {...props} />
      </Drawer>
    );
  return <Docked {...props} />;
}

function Docked(props: CaseDrawerProps) {
  const { t } = useTranslation();
  const ref = useRef<HTMLElement>(null);
  useEffect(() => ref.current?.focus(), [props.caseId]);
  return (
    <aside
      ref={ref}
      tabIndex={-1}
      className={classes.docked}
      aria-label={t('cases.drawer')}
      onKeyDown={(event) => event.key === 'Escape' && props.onClose()}
    >
      <Body {...props} />
    </aside>
  );
}

function Body({ caseId, onClose, onDo }: CaseDrawerProps) {
  const { t } = useTranslation();
  const view = useQuery(caseQuery(caseId));
  return (
    <div className={classes.body}>
      <div className={classes.top}>
        <span className={classes.kind}>
          <PairMark size={16} /> {view.data && t(`board.subject.${view.data.subject}`)}
        </span>
        <ActionIcon size={28} onClick={onClose} aria-label={t('common.close')}>
          <IconX size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes.scroll}>
        <Loaded query={view}>{(data) => <Content view={data} onDo={onDo} />}</Loaded>
      </div>
      <div className={classes.foot}>
        <span>
          {view.data &&
            t('cases.openTasks', { count: view.data.tasks.filter(({ status }) => status === 'open').length })}
        </span>
        <LinkButton
          variant="default"
          to="/cases/$caseId"
          params={{ caseId }}
          rightSection={<IconExternalLink size={16} stroke={1.75} aria-hidden />}
        >
          {view.data?.subject === 'pair' ? t('cases.openPair') : t('cases.openCase')}
        </LinkButton>
      </div>
    </div>
  );
}

function Content({
  view,
  onDo,
}: {
  readonly view: CaseView;
  readonly onDo: (event: AvailableEventView) => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const people = view.participants
    .filter(({ state }) => state === 'active')
    .sort((one, other) => Number(one.role !== 'mentor') - Number(other.role !== 'mentor'));
  return (
    <>
      <h2 className={people.length > 0 ? 'td-unseen' : classes.title}>{view.title}</h2>
      {people.map(({ person, role, unit }) => (
        <div key={`${role}-${person.id}`} className={classes.person}>
          <PersonAvatar
            name={person.name}
            role={role === 'mentor' || role === 'mentee' ? role : 'other'}
            decorative
          />
          <span>
            <b>{person.name}</b>
            <small>
              {words.role(role).toLocaleLowerCase()}
              {unit.id !== view.unit.id && `, ${unit.title}`}
            </small>
          </span>
        </div>
      ))}
      <TurnCard view={view} level={3} />
      <Part title={t('cases.map')}>
        <CaseRoad view={view} variant="vertical" />
      </Part>
      <Part title={t('cases.whatNext')}>
        <ActionList view={view} onDo={onDo} />
      </Part>
      <LastEvents caseId={view.id} />
    </>
  );
}

function LastEvents({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const history = useInfiniteQuery(historyQuery(caseId, 'all', 5));
  const entries = history.data?.pages[0]?.items ?? [];
  if (entries.length === 0) return null;
  return (
    <Part title={t('cases.lastEvents')}>
      <HistoryDays entries={entries} />
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
