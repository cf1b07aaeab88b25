import { Module } from '@nestjs/common';
import { DelegateRole } from './delegations/delegate-role.js';
import { DelegationsController } from './delegations/delegations.controller.js';
import { ManagedUnits } from './managed-units.js';
import { ChangeMemberships } from './memberships/change-memberships.js';
import { MembershipsController } from './memberships/memberships.controller.js';
import { AddPerson } from './people/add-person.js';
import { CloseEndedAccounts } from './people/close-ended-accounts.js';
import { LetGo } from './people/let-go.js';
import { PeopleController } from './people/people.controller.js';
import { ReadPeople } from './people/read-people.js';
import { ChangeUnits } from './units/change-units.js';
import { ReadUnits } from './units/read-units.js';
import { TellOfLeavers } from './people/tell-of-leavers.js';
import { UnitsController } from './units/units.controller.js';

/** Units, people, who holds which role where, and who stands in for whom. */
@Module({
  controllers: [UnitsController, PeopleController, MembershipsController, DelegationsController],
  providers: [
    ReadUnits,
    ChangeUnits,
    ManagedUnits,
    ReadPeople,
    AddPerson,
    LetGo,
    CloseEndedAccounts,
    TellOfLeavers,
    ChangeMemberships,
    DelegateRole,
  ],
  exports: [CloseEndedAccounts],
})
export class OrganisationModule {}
