/** States of the USA and the federal district, by postal code. */
export const usStates: ReadonlyMap<string, string> = toTable(
  `AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|
  DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|
  KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|
  MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|
  NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|
  SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|
  WV West Virginia|WI Wisconsin|WY Wyoming`,
)

/** Provinces and territories of Canada, by postal code. */
export const canadianProvinces: ReadonlyMap<string, string> = toTable(
  `AB Alberta|BC British Columbia|MB Manitoba|NB New Brunswick|NL Newfoundland and Labrador|NS Nova Scotia|
  NT Northwest Territories|NU Nunavut|ON Ontario|PE Prince Edward Island|QC Quebec|SK Saskatchewan|YT Yukon`,
)

/**
 * Two-letter codes that also stand for something else on a job posting ("Support, IT", "Remote, OK", "Lead, ME").
 * They are read as a place only after a city that is known to lie there.
 */
export const doubtfulCodes: ReadonlySet<string> = new Set(
  'AD AI AM AS AT BA BE BI BY CS DO GM GO HI HR ID IN IO IS IT LA MA ME ML MY NO OK ON OR PA PM PR PT QA SE SO TO TV VA'.split(' '),
)

function toTable(entries: string): ReadonlyMap<string, string> {
  return new Map(entries.split('|').map((entry) => [entry.trim().slice(0, 2), entry.trim().slice(3)] as const))
}
