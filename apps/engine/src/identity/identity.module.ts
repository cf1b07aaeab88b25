import { Module } from '@nestjs/common';
import { ListDemoAccounts } from './list-demo-accounts.js';
import { SessionController } from './session.controller.js';
import { SignIn } from './sign-in/sign-in.js';

@Module({ controllers: [SessionController], providers: [SignIn, ListDemoAccounts] })
export class IdentityModule {}
