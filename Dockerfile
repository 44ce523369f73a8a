# Builds the package, installs it as anybody would, and runs it without rights and without a place to write but /data.
FROM node:22-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build && mkdir /packed && npm pack --ignore-scripts --pack-destination /packed

FROM node:22-bookworm-slim AS install
WORKDIR /app
COPY --from=build /packed/ /packed/
RUN tar --extract --gzip --strip-components=1 --file /packed/compliance-graph-*.tgz
# The lock file holds what the package depends on to the versions that were tested.
COPY package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
# As `npm start` has it.
ENV NODE_OPTIONS=--max-semi-space-size=32
WORKDIR /app
COPY --from=install /app ./
RUN install --directory --owner=node --group=node --mode=0700 /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not through npm, which would stand between SIGTERM and the service.
ENTRYPOINT ["node", "dist/cli.js"]
CMD ["serve"]
