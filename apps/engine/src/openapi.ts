import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The reference of the API at `/api/v1/openapi.json`, made from the same schemas that check the input. */
export const serveOpenApi = (app: NestFastifyApplication): void => {
  let document: unknown;
  const make = () => {
    const config = new DocumentBuilder()
      .setTitle('Tandem')
      .setDescription('Mentoring of teachers: school, municipality, region.')
      .setVersion('1')
      .addCookieAuth('tandem')
      .build();
    return SwaggerModule.createDocument(app, config);
  };
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/v1/openapi.json', (_request: FastifyRequest, reply: FastifyReply) =>
      reply.send((document ??= make())),
    );
};
