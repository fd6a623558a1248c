# The server over HTTP, as a container: built in one stage, and in the other nothing but what runs.
# docs/deploy.md tells how to start it. The tag names one version of Node.
FROM node:24.21.0-alpine AS build
WORKDIR /build
# Dependencies first: they change less often than the rest.
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24.21.0-alpine
ENV NODE_ENV=production
WORKDIR /app
# Root's files: the user that runs the program cannot change it.
COPY --from=build /build/package.json /build/LICENSE ./
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/dist ./dist
# The image's user "node", by number, so that Kubernetes can see that it is not root.
USER 1000:1000
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s --retries=3 \
  CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:3000/healthz"]
# Without the token's file it says so and ends. Called by any name but localhost, give --allow-host NAME in place of CMD.
ENTRYPOINT ["node", "dist/cli.js", "serve", "--http", "--host", "0.0.0.0", "--port", "3000", "--token-file", "/run/secrets/mcp_token"]
CMD ["--allow-host", "localhost"]
