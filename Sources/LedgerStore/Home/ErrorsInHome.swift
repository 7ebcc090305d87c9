extension StoreError {
    /// The same error, met in a home that is there: a part of it that is missing is damage.
    func inHome(_ home: HomeLayout) -> StoreError {
        if case .file(let error) = self { return StoreError(reading: error, below: home.root) }
        return self
    }
}
