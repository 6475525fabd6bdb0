# syntax=docker/dockerfile:1

FROM node:24-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# What a build leaves in data/ (a secret among it) stays in this stage.
RUN npm run build && npm prune --omit=dev && rm -rf .next/cache

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    SKIP_BUILD_CHECK=true
COPY --from=build /app/package.json /app/next.config.ts /app/tsconfig.json ./
COPY --from=build /app/scripts/start.mjs /app/scripts/memory.mjs /app/scripts/prepare.mjs scripts/
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/.next .next
COPY --from=build /app/dist dist
# Plans are read from disk on first run.
COPY --from=build /app/src/seed/plans src/seed/plans
COPY --from=build /app/src/seed/schemes src/seed/schemes
# The guides are read from disk when they are opened.
COPY --from=build /app/docs/guide docs/guide
# The server writes its database, its uploads and Next's cache, and nothing else.
RUN mkdir -p data media .next/cache && chown -R node:node data media .next/cache
USER node
VOLUME ["/app/data", "/app/media"]
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# node is started directly, so that it hears SIGTERM and stops in good order.
CMD ["node", "scripts/start.mjs"]
