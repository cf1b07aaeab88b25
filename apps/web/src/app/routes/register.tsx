import { useNavigate, useSearch } from '@tanstack/react-router';
import { RegisterPage } from '../../features/mentoring/register/register-page.js';
import { useScope } from '../../shared/units/use-scope.js';

export const MentorsRoute = () => <Register register="mentors" />;
export const MenteesRoute = () => <Register register="mentees" />;

function Register({ register }: { readonly register: 'mentors' | 'mentees' }) {
  const filter = useSearch({ from: register === 'mentors' ? '/inside/mentors' : '/inside/mentees' });
  const navigate = useNavigate();
  const scope = useScope();
  return (
    <RegisterPage
      key={`${register} ${scope.unit}`}
      register={register}
      scope={scope}
      filter={filter}
      onFilter={(next) =>
        void navigate({ to: `/${register}`, search: (before) => ({ ...before, ...next }), replace: true })
      }
    />
  );
}
