package import Disclosure

/// What is kept of requests for information: for the public pages and the office.
package struct RequestStores: Sendable {
    package let requests: any RequestStore
    package let persons: any PersonStore
    package let files: any FileStore

    package init(requests: any RequestStore, persons: any PersonStore, files: any FileStore) {
        self.requests = requests
        self.persons = persons
        self.files = files
    }
}
