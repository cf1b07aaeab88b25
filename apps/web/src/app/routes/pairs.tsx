import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { PairsPage } from '../../features/mentoring/pairs-page.js';
import { textOf } from '../../shared/format/text.js';
import { useLanguage } from '../../shared/format/use-language.js';
import { useSession } from '../../shared/session/use-session.js';
import { startsQuery } from '../../shared/workflows/list-starts.js';

export function PairsRoute() {
  const { person, stage, overdue, status } = useSearch({ from: '/inside/pairs' });
  const { memberships, unit } = useSession();
  const navigate = useNavigate();
  const language = useLanguage();
  const roles = memberships.filter((one) => one.unit.id === unit?.id).map(({ role }) => role as string);
  const starts = useQuery(startsQuery);
  const canStart = (starts.data ?? [])
    .filter((one) => one.roles.some((role) => roles.includes(role)))
    .map(({ workflow, title }) => ({ workflow, title: textOf(title, language) }));
  return (
    <PairsPage
      person={person}
      filter={{ stage, overdue, status }}
      onFilter={(filter) =>
        void navigate({ to: '/pairs', search: (before) => ({ ...before, ...filter }), replace: true })
      }
      canStart={canStart}
      onStart={(workflow) => void navigate({ to: '/start/$workflow', params: { workflow } })}
    />
  );
}
