import { useNavigate, useSearch } from '@tanstack/react-router';
import { RegisterPage } from '../../features/mentoring/register-page.js';
import { useSession } from '../../shared/session/use-session.js';

export const MentorsRoute = () => <Register register="mentors" />;
export const MenteesRoute = () => <Register register="mentees" />;

function Register({ register }: { readonly register: 'mentors' | 'mentees' }) {
  const { q, status } = useSearch({ from: register === 'mentors' ? '/inside/mentors' : '/inside/mentees' });
  const navigate = useNavigate();
  const { unit } = useSession();
  if (!unit) return null;
  return (
    <RegisterPage
      key={register}
      register={register}
      unit={unit.id}
      q={q}
      status={status}
      onFilter={(filter) =>
        void navigate({ to: `/${register}`, search: (before) => ({ ...before, ...filter }), replace: true })
      }
    />
  );
}
