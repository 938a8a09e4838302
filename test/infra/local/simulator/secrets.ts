/** Shared by simulator and product in these tests. */
export const secrets = {
  metaAppSecret: 'test-app-secret',
  metaVerifyToken: 'test-verify-token',
  youtubeHubSecret: 'test-hub-secret',
};
