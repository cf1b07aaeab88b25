import { useNavigate, useSearch } from '@tanstack/react-router';
import { FormsList } from '../../features/definitions/forms-list.js';
import { NewFormButton } from '../../features/studio/new-form-button.js';
import { WorkflowsList } from '../../features/definitions/workflows-list.js';

export function FormsRoute() {
  const { q } = useSearch({ from: '/inside/forms' });
  const navigate = useNavigate({ from: '/forms' });
  return (
    <FormsList
      q={q}
      onFind={(next) => void navigate({ search: (before) => ({ ...before, q: next }), replace: true })}
      actions={<NewFormButton />}
    />
  );
}

export function WorkflowsRoute() {
  const { q } = useSearch({ from: '/inside/workflows' });
  const navigate = useNavigate({ from: '/workflows' });
  return (
    <WorkflowsList
      q={q}
      onFind={(next) => void navigate({ search: (before) => ({ ...before, q: next }), replace: true })}
    />
  );
}
