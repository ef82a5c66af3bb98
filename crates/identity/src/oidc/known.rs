//! What a provider publishes of itself: where it is asked what, and the keys it signs with.

use std::sync::{Arc, PoisonError};

use openidconnect::core::{
    CoreAuthDisplay, CoreClaimName, CoreClaimType, CoreClient, CoreClientAuthMethod, CoreGrantType, CoreJsonWebKey,
    CoreJweContentEncryptionAlgorithm, CoreJweKeyManagementAlgorithm, CoreResponseMode, CoreResponseType,
    CoreSubjectIdentifierType,
};
use openidconnect::url::Url;
use openidconnect::{
    AdditionalProviderMetadata, AsyncHttpClient, AuthType, ClientId, ClientSecret, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, HttpRequest, HttpResponse, ProviderMetadata,
};
use serde::{Deserialize, Serialize};

use super::problem::NotCarried;
use super::{NotSignedIn, Provider};
use crate::Micros;

/// How long what a provider published is taken to be so without asking again. A key that is not among the known ones is asked
/// for at once.
const FRESH: Micros = 60 * 60 * 1_000_000;

/// RFC 9207 in what a provider publishes.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Extra {
    #[serde(default, rename = "authorization_response_iss_parameter_supported")]
    pub(super) names_itself: bool,
}

impl AdditionalProviderMetadata for Extra {}

type Metadata = ProviderMetadata<
    Extra,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

pub(super) type Client =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

/// What was published, and when we asked.
pub(super) struct Known {
    pub(super) metadata: Metadata,
    at: Micros,
}

impl Provider {
    /// What the provider publishes, asked anew when that is long ago.
    pub(super) async fn known(&self, now: Micros) -> Result<Arc<Known>, NotSignedIn> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner).clone();
        match known {
            Some(known) if (0..FRESH).contains(&now.saturating_sub(known.at)) => Ok(known),
            _ => self.ask(now).await,
        }
    }

    /// The same, asked now.
    pub(super) async fn ask(&self, now: Micros) -> Result<Arc<Known>, NotSignedIn> {
        let carry = self.carry();
        let metadata = Metadata::discover_async(self.issuer.clone(), &carry).await.map_err(NotSignedIn::discovery)?;
        let addresses = [
            Some(metadata.authorization_endpoint().url()),
            metadata.token_endpoint().map(|address| address.url()),
            metadata.userinfo_endpoint().map(|address| address.url()),
        ];
        if let Some(unsafe_one) = addresses.into_iter().flatten().find(|a| !is_safe(a, self.settings.is_inside)) {
            return Err(NotSignedIn::Unusable(format!("{} goes unencrypted", unsafe_one.scheme())));
        }
        let known = Arc::new(Known { metadata, at: now });
        *self.known.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&known));
        Ok(known)
    }

    pub(super) fn client(&self, known: &Known) -> Client {
        let secret = self.settings.client_secret.clone().map(ClientSecret::new);
        let id = ClientId::new(self.settings.client_id.clone());
        let client = CoreClient::from_provider_metadata(known.metadata.clone(), id, secret);
        let client = client.set_redirect_uri(self.redirect.clone());
        // The secret goes into the header unless the provider takes it in the form only (Discovery 1.0, section 3).
        let ways = known.metadata.token_endpoint_auth_methods_supported();
        let takes = |way| ways.is_some_and(|ways| ways.contains(&way));
        if takes(CoreClientAuthMethod::ClientSecretPost) && !takes(CoreClientAuthMethod::ClientSecretBasic) {
            return client.set_auth_type(AuthType::RequestBody);
        }
        client
    }

    /// The carrier, as the library wants it.
    pub(super) fn carry(&self) -> impl for<'c> AsyncHttpClient<'c, Error = NotCarried, Future: Send> + Sync + use<> {
        let carrier = Arc::clone(&self.carrier);
        move |request: HttpRequest| {
            let carried = carrier(request);
            async move { carried.await.map_err(NotCarried) as Result<HttpResponse, NotCarried> }
        }
    }
}

/// Whether what goes to an address is encrypted on the way, or stays inside.
pub(super) fn is_safe(address: &Url, is_inside: bool) -> bool {
    match address.scheme() {
        "https" => true,
        "http" => is_inside,
        _ => false,
    }
}
