'use strict';

const ui = SwaggerUIBundle({
  url: '/openapi',
  dom_id: '#docs',
  deepLinking: true,
  validatorUrl: null,
  oauth2RedirectUrl: location.origin + '/docs/signed-in',
});

ui.initOAuth({ clientId: 'stemma-docs', scopes: 'openid', usePkceWithAuthorizationCodeGrant: true });
