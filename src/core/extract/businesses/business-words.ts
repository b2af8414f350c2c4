// Words that companies call their businesses by. A name in small letters is taken for one only where each of its words is here: "professional services", but not "the latest version".

const kinds = `accessories acquiring advertising advisory aerospace aftermarket agency agriculture ai aircraft alcohol ambulatory analytics ancillary apparel appliance appliances applications apps asset assets athletic auto automation automotive
banking batteries battery beauty bedding beer beverage beverages biologics biscuits boats books bottling brand branded brands bread broadband broadcast broadcasting brokerage building bus business cable capital card cards care cargo catering cement
ceramics cereal chemicals chilled chips chocolate cider cinema cleaning climate clinical clothing cloud coal coatings coffee collaboration commerce commercial components computing concrete confectionery connectivity construction consulting consumer
content controls convenience copper core corporate cosmetics crop cruise customer dairy data defence defense dental design devices diagnostics digital direct distribution domestic draught drug drugs education electric electrical electronics embedded
energy engineering engines enterprise entertainment equipment equities essentials events exchange experiences exploration fabric fashion fertiliser fertilizer fiber fibre film filtration financial fintech fixed flavors flavours fleet floor food foods
footwear fragrance fragrances franchise freight frozen fuel furniture games gaming gas gases general generics glass gold golf goods grocery hair hardware health healthcare helicopters home homewares hospital hospitals hospitality hosting hotels
housing hygiene imaging implants in-store industrial information infrastructure ingredients institutional instruments insurance interiors international internet intermodal investment iron jewellery jewelry kitchen laboratory laundry leasing leather
legal leisure lending licensing life lighting live loans local logistics loyalty luggage luxury machinery magazines maintenance managed management marine marketing marketplace materials meat media medical medicines membership merchandise merchant
metals mining mobile mobility mortgage motorcycles motors music network networks news nutrition office offshore oil online optics orthopaedics orthopedics outdoor overseas packaging paint paints paper parcel parcels parking parts passenger payment
payments performance personal pet petrochemicals pharma pharmaceuticals pharmacy physical pipelines pizza platform platforms plumbing policing post power premium press print printing private processing product products professional property
publishing pubs pumps rail railway recruitment recurring recycling refining refrigeration reinsurance renewables rental rentals residential restaurants retail risk robotics roofing sanitary sauces savings science seating securities security seeds
self-service semiconductor semiconductors sensors server servers service services shipping shoes shops skincare snacks soft software solar solutions specialties speciality specialty spirits sports stationery steel storage store stores streaming
studio studios subscription subscriptions support surgery surgical systems tea technologies technology telecom telecoms television terminals testing theme ticketing tiles timber tissue tobacco tools tours towers toys trading training transaction
transport transportation travel treasury trucks tyres tires underwriting uniforms upstream downstream used utilities utility vaccines valves vehicle vehicles video vision voice waste watches water wealth webtoons wholesale wind windows wine wines
wireless wood workwear yachts`
const places = 'abroad africa america americas asia australia brazil canada central china continental domestic east eastern emea europe european france germany global greater india international italy japan korea latin local mainland mexico middle north northern overseas pacific south southern spain states uk united us west western world'
const joints = 'and & arm division segment unit business businesses operation operations group'
const names = new Set(`${kinds} ${places}`.split(/\s+/u))
const beside = new Set(joints.split(' '))

/** Whether a name is made of nothing but words that businesses are called by. */
export function isBusinessName(name: string): boolean {
  const words = name.toLowerCase().split(/[\s/]+/u)
  return words.every((word) => names.has(word) || beside.has(word)) && words.some((word) => names.has(word))
}
