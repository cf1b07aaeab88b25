import type {
  changeUnitSchema,
  createDelegationSchema,
  createMembershipSchema,
  createPersonSchema,
  createUnitSchema,
} from '@tandem/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { request } from '../../../shared/http/request.js';

/** One command on the tree of units and its people; each is one call and makes the same lists old. */
export type OrganisationCommand =
  | { readonly do: 'addUnit'; readonly body: z.input<typeof createUnitSchema> }
  | { readonly do: 'changeUnit'; readonly id: string; readonly body: z.input<typeof changeUnitSchema> }
  | { readonly do: 'addPerson'; readonly body: z.input<typeof createPersonSchema> }
  | { readonly do: 'addMembership'; readonly body: z.input<typeof createMembershipSchema> }
  | { readonly do: 'endMembership'; readonly id: string; readonly body: { to: string; reason?: string } }
  | { readonly do: 'leave'; readonly id: string; readonly body: { to: string; reason?: string } }
  | { readonly do: 'setEmail'; readonly id: string; readonly body: { email: string | null } }
  | { readonly do: 'askEmailAgain'; readonly id: string }
  | { readonly do: 'delegate'; readonly body: z.input<typeof createDelegationSchema> }
  | { readonly do: 'endDelegation'; readonly id: string };

function send(command: OrganisationCommand): Promise<void> {
  switch (command.do) {
    case 'addUnit':
      return request('/units', { method: 'POST', body: command.body });
    case 'changeUnit':
      return request(`/units/${command.id}`, { method: 'PATCH', body: command.body });
    case 'addPerson':
      return request('/people', { method: 'POST', body: command.body });
    case 'addMembership':
      return request('/memberships', { method: 'POST', body: command.body });
    case 'endMembership':
      return request(`/memberships/${command.id}/end`, { method: 'POST', body: command.body });
    case 'leave':
      return request(`/people/${command.id}/leave`, { method: 'POST', body: command.body });
    case 'setEmail':
      return request(`/people/${command.id}/email`, { method: 'PUT', body: command.body });
    case 'askEmailAgain':
      return request(`/people/${command.id}/email/again`, { method: 'POST' });
    case 'delegate':
      return request('/delegations', { method: 'POST', body: command.body });
    case 'endDelegation':
      return request(`/delegations/${command.id}`, { method: 'DELETE' });
  }
}

export function useChangeOrganisation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () =>
      Promise.all(
        ['units', 'people', 'delegations', 'session'].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
}
