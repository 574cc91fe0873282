// The words that generated projects are made of.

/** What a table is about, before its noun. */
export const AREAS =
  "account activity admin agent api asset audit automation billing booking brand build campaign card catalog channel chat claim content contract course coupon dashboard delivery deployment device discount document domain email event expense export feature feed file form gateway grant guest import incident insight integration inventory invite job label ledger lesson license listing loan location machine mail marketing media meeting menu merchant message metric model notification onboarding order partner patient payment payout payroll pipeline plan portal pricing product project purchase quiz quota recipe referral refund region release report reservation resource review reward risk room route sale search segment service shift shipment store stock subscription supplier survey task tax team template tenant ticket tour training transfer trial usage vehicle vendor video warehouse webhook wiki workflow workspace".split(
    " ",
  );

/** What a table holds, in the plural. */
export const NOUNS =
  "accounts actions batches categories changes comments entries events files groups items links members notes options records requests rules sessions settings steps tags tokens versions".split(
    " ",
  );

/** Keys of columns in camelCase, by the builder that such a column is usually made with. */
export const COLUMNS = {
  text: "title description body summary notes slug externalRef locale avatarUrl websiteUrl contentHash reasonText displayName".split(
    " ",
  ),
  varchar: "code phone zipCode currencyCode shortName tokenHash referenceNumber countryCode".split(
    " ",
  ),
  integer:
    "position quantity attempts retryCount priority durationSeconds amountCents seatCount sizeBytes".split(
      " ",
    ),
  boolean: "isActive isDefault isPublic isVerified hasConsent isPinned".split(" "),
  timestamp:
    "publishedAt expiresAt startedAt completedAt lastSeenAt scheduledFor confirmedOn".split(" "),
  jsonb: "metadata payload preferences rawResponse".split(" "),
  numeric: "unitPrice taxRate totalAmount score".split(" "),
};

/** What plain code speaks of. */
export const THINGS =
  "basket badge banner calendar chart comment contact counter cursor draft filter folder gallery header image invoice item layout lesson link list marker member menu message note notice option page panel payment photo player post preset price profile progress project query queue range rating reader record region report result row score section session sheet signal slide step story summary tab tag target task theme thread ticket timer toast token topic total track user value view widget window".split(
    " ",
  );

/** What plain code does. */
export const VERBS =
  "apply build check clamp collect compare compute count create derive describe diff find format group limit load map mark merge move normalize open pack paint parse pick prepare rank read reduce render resolve round save scale select sort split sum track trim update validate wrap".split(
    " ",
  );

export const capital = (word) => word[0].toUpperCase() + word.slice(1);
export const snake = (key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
export const camel = (name) => name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
/** The singular of a noun of `NOUNS`. */
export const singular = (noun) =>
  noun
    .replace(/ies$/, "y")
    .replace(/(batch)es$/, "$1")
    .replace(/s$/, "");
