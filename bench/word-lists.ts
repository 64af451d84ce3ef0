/** What stands before a title's subject, the most common first; the empty one is the most common. */
export const seniorities = ['', 'Senior', 'Lead', 'Staff', 'Junior', 'Principal', 'Head of', 'Associate', 'Interim'] as const

/** What a job is about, the most common first. */
export const subjects = [
  'Software', 'Backend', 'Product', 'Frontend', 'Full-Stack', 'Data', 'DevOps', 'Marketing', 'Sales', 'Customer Success',
  'Platform', 'Security', 'Machine Learning', 'Mobile', 'Android', 'iOS', 'Infrastructure', 'Site Reliability', 'Support', 'Cloud',
  'QA', 'React', 'Python', 'Java', 'Go', 'Rust', 'C++', 'Node.js', '.NET', 'Ruby', 'PHP', 'Kubernetes', 'Embedded', 'Firmware',
  'UI/UX', 'Graphic', 'Content', 'Community', 'Finance', 'Operations', 'People', 'Legal', 'Partnerships', 'Growth', 'Brand',
  'Business Development', 'Account', 'Solutions', 'Research', 'Hardware', 'Network', 'Database', 'Analytics', 'Blockchain',
  'Payments', 'Compliance', 'Technical Writing', 'Localisation', 'Translation', 'Robotics', 'Game', 'Audio', 'Video', 'Compiler',
  'Search', 'Logistics', 'Procurement', 'Facilities', 'Nursing', 'Teaching', 'Kitchen', 'Harbour', 'Warehouse', 'Turbine',
] as const

/** What the person is, the most common first. */
export const roles = [
  'Engineer', 'Developer', 'Manager', 'Designer', 'Specialist', 'Analyst', 'Lead', 'Architect', 'Director', 'Consultant',
  'Scientist', 'Coordinator', 'Executive', 'Administrator', 'Advocate', 'Writer', 'Associate', 'Assistant', 'Technician', 'Partner',
] as const

/** Tags, the most common first. */
export const tagNames = [
  'management', 'communication', 'analysis', 'sales', 'marketing', 'javascript', 'python', 'aws', 'java', 'sql', 'react', 'docker',
  'kubernetes', 'linux', 'testing', 'agile', 'scrum', 'golang', 'typescript', 'security', 'design', 'ui/ux', 'api', 'cloud', 'css',
  'html', 'git', 'nodejs', 'ruby', 'rails', 'php', 'c++', 'c#', '.net', 'rust', 'scala', 'kotlin', 'swift', 'android', 'ios', 'macos',
  'windows', 'terraform', 'ansible', 'jenkins', 'postgresql', 'mysql', 'mongodb', 'redis', 'kafka', 'spark', 'hadoop', 'airflow',
  'machinelearning', 'statistics', 'excel', 'finance', 'accounting', 'legal', 'recruiting', 'hr', 'support', 'crm', 'seo', 'content',
  'writing', 'english', 'german', 'french', 'spanish', 'video', 'photography', 'illustration', 'figma', 'sketch', 'branding', 'research',
  'embedded', 'firmware', 'fpga', 'networking', 'dns', 'graphql', 'rest', 'grpc', 'vuejs', 'angular', 'svelte', 'django', 'flask',
  'spring', 'elixir', 'erlang', 'haskell', 'clojure', 'blockchain', 'solidity', 'payments', 'compliance', 'risk', 'logistics',
  'procurement', 'teaching', 'nursing', 'robotics', 'gamedev', 'unity', 'opengl', 'audio', 'compilers', 'search', 'elasticsearch',
] as const

/** City, region as a line has it, country, its code; the most common first. */
export const cities = [
  ['London', 'England', 'United Kingdom', 'GB'], ['Berlin', 'Berlin', 'Germany', 'DE'], ['San Francisco', 'California', 'United States', 'US'],
  ['New York', 'New York', 'United States', 'US'], ['Amsterdam', 'North Holland', 'Netherlands', 'NL'], ['Barcelona', 'Catalonia', 'Spain', 'ES'],
  ['Paris', 'Île-de-France', 'France', 'FR'], ['Oslo', 'Oslo', 'Norway', 'NO'], ['København', 'Capital Region', 'Denmark', 'DK'],
  ['Stockholm', 'Stockholm', 'Sweden', 'SE'], ['München', 'Bayern', 'Germany', 'DE'], ['Hamburg', 'Hamburg', 'Germany', 'DE'],
  ['Toronto', 'Ontario', 'Canada', 'CA'], ['Zürich', 'Zürich', 'Switzerland', 'CH'], ['Wien', 'Wien', 'Austria', 'AT'],
  ['Dublin', 'Leinster', 'Ireland', 'IE'], ['Lisbon', 'Lisbon', 'Portugal', 'PT'], ['Warszawa', 'Mazovia', 'Poland', 'PL'],
  ['Gdańsk', 'Pomerania', 'Poland', 'PL'], ['Praha', 'Praha', 'Czechia', 'CZ'], ['Tallinn', 'Harju', 'Estonia', 'EE'],
  ['Helsinki', 'Uusimaa', 'Finland', 'FI'], ['Sydney', 'New South Wales', 'Australia', 'AU'], ['Tokyo', 'Tokyo', 'Japan', 'JP'],
  ['Singapore', 'Singapore', 'Singapore', 'SG'], ['São Paulo', 'São Paulo', 'Brazil', 'BR'], ['Buenos Aires', 'Buenos Aires', 'Argentina', 'AR'],
  ['Bangalore', 'Karnataka', 'India', 'IN'], ['Cape Town', 'Western Cape', 'South Africa', 'ZA'], ['Nairobi', 'Nairobi', 'Kenya', 'KE'],
] as const

/** Places that are no city, the most common first. */
export const remoteLines = ['Remote', 'Remote job', 'Remote EMEA', 'Anywhere', 'Remote (US time zones)', 'Fully remote'] as const

/** The words of bodies and summaries, the most common first. */
export const proseWords = (
  'the and to of a in we you with for our is on as are will team your that work be have at an from or experience by this who their it ' +
  'product customers people build new help more what data software company can about all across how engineering skills role design looking ' +
  'business years development knowledge strong technology understanding ability other us working support best using environment time ' +
  'world systems including ensure well solutions teams tools services into within projects code quality make while join closely process ' +
  'great learn high management global platform technical grow create real every first not also one through improve culture remote they so ' +
  'needs drive ideas modern features where small own clients must take good part write test day million plus opportunity lead share ' +
  'maintain deliver plan budget review release measure tide turbine kitchen harbour ledger letter archive garden signal bridge'
).split(' ')

/** What invented employers put behind their name, the most common first. */
export const companyEndings = ['', 'Labs', 'Systems', 'Energy', '& Sons', 'Health', 'Software', 'Works', 'Group', 'Studio', 'Foods', 'Robotics'] as const
