import { useNavigate, useSearch } from '@tanstack/react-router';
import { OrganisationPage } from '../../features/organisation/organisation-page.js';

export function OrganisationRoute() {
  const { tab, q, role } = useSearch({ from: '/inside/organisation' });
  const navigate = useNavigate({ from: '/organisation' });
  return (
    <OrganisationPage
      tab={tab ?? 'people'}
      q={q}
      role={role}
      onTab={(next) =>
        void navigate({
          search: (before) => ({ ...before, tab: next === 'people' ? undefined : next }),
          replace: true,
        })
      }
      onFilter={(filter) => void navigate({ search: (before) => ({ ...before, ...filter }), replace: true })}
    />
  );
}
